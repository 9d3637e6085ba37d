package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls of the repository of schedules with ids of another owner. */
class ScheduleCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Schedules.class)
                .read(schedules -> schedules.of(rows.scheduledPage))
                .read(schedules -> schedules.waiting(rows.scheduledPage))
                .read(schedules -> schedules.one(rows.schedule))
                .write(schedules -> schedules.add(
                        UUID.randomUUID(),
                        rows.page,
                        ScheduledAction.PUBLISH,
                        rows.revision,
                        null,
                        Instant.now(),
                        rows.callersAccount))
                .write(schedules ->
                        schedules.cancel(rows.scheduledPage, rows.schedule, Schedule.Reason.ASKED, rows.callersAccount))
                .write(schedules -> schedules.lockPage(rows.schedule))
                .write(schedules -> schedules.perform(rows.schedule, new String[] {"editor"}))
                .read(schedules -> schedules.obstacle(rows.schedule, new String[] {"editor"}))
                .write(schedules -> schedules.miss(rows.schedule, Schedule.Reason.TRASHED)));
    }
}

package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Describes pending schedules to users who change something else about a page. */
@Component
public class PendingScheduleLabels {

    private final PageScheduling scheduling;
    private final PublicationStatusLabels labels;
    private final Messages messages;

    PendingScheduleLabels(PageScheduling scheduling, PublicationStatusLabels labels, Messages messages) {
        this.scheduling = scheduling;
        this.labels = labels;
        this.messages = messages;
    }

    /** Returns one line for each schedule of a page and its descendants that stays pending. */
    public Mono<List<String>> stays(UUID page) {
        return scheduling
                .waiting(page)
                .map(waiting -> waiting.stream().map(this::stays).toList());
    }

    private String stays(Schedule schedule) {
        return messages.get(
                "publication.stays." + schedule.deed().code(),
                schedule.title(),
                String.valueOf(schedule.version()),
                labels.moment(schedule.at()));
    }

    /** Returns the notice that schedules are suspended while the page is in the trash; empty when none is pending. */
    public Mono<List<String>> suspended(UUID page) {
        return scheduling
                .waiting(page)
                .map(waiting -> waiting.isEmpty()
                        ? List.of()
                        : List.of(messages.get("publication.stays.trashed", waiting.size())));
    }
}

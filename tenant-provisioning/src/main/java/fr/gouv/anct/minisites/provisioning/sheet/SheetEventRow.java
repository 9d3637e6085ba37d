package fr.gouv.anct.minisites.provisioning.sheet;

import fr.gouv.anct.minisites.time.DateInput;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event of a sheet as read; days as in the details of the journal. */
record SheetEventRow(
        Instant at,
        String action,
        String actor,
        boolean ofTeam,
        @Nullable String until,
        @Nullable String before,
        @Nullable String reason) {

    SheetEvent event() {
        return new SheetEvent(at, action, actor, ofTeam, day(until), day(before), reason);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : DateInput.of(text).date().orElse(null);
    }
}

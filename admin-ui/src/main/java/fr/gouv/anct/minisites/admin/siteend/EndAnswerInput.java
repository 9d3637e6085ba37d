package fr.gouv.anct.minisites.admin.siteend;

import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request to put off the end of a site, as typed.
 *
 * @param verdict null only before it is checked
 * @param endsOn last day that is granted; of no importance when the request is refused
 * @param reason for the owners; may be blank when the request is granted
 */
record EndAnswerInput(
        @NotNull @Nullable Verdict verdict,
        @Nullable LocalDate endsOn,

        @Multiline @Size(max = EndExtensionRequest.LONGEST_REASON)
        String reason)
        implements Checked {

    /** Whether the end is put off. */
    enum Verdict {
        GRANT,
        REFUSE
    }

    @Override
    public List<Problem> problems() {
        if (verdict == Verdict.GRANT && endsOn == null) {
            return List.of(Problem.of("endsOn", Problem.MISSING));
        }
        return verdict == Verdict.REFUSE && reason.isBlank()
                ? List.of(Problem.of("reason", Problem.MISSING))
                : List.of();
    }
}

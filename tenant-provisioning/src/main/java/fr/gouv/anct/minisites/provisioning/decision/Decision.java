package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The verdict of central communications on a site request (approval, changes, section of the portal, refusal), with the
 * reason sent to the requester.
 *
 * @param reason quoted in the letter to the requester; empty for an approval without a comment
 */
public record Decision(
        @NotNull Kind kind,
        @Multiline @Size(max = Decision.LONGEST_REASON) String reason) implements Checked {

    /** Maximum length of the reason in characters. */
    public static final int LONGEST_REASON = 4_000;

    /** Kind of a decision; its code is stored. */
    public enum Kind {
        /** The site is created. */
        APPROVAL,
        /** The requester changes the request and submits it again. */
        CHANGES,
        /** A section of the portal is enough. */
        PORTAL,
        /** No site is created. */
        REFUSAL
    }

    public Decision {
        // PostgreSQL stores no NUL.
        reason = PlainText.lines(reason.replace("\u0000", ""));
    }

    public boolean approves() {
        return kind == Kind.APPROVAL;
    }

    /** Whether the request cannot be changed or decided on afterwards. */
    public boolean closes() {
        return kind != Kind.CHANGES;
    }

    /** Every decision except an approval requires a reason; the database enforces it too. */
    @Override
    public List<Problem> problems() {
        return kind != null && !approves() && reason.isEmpty()
                ? List.of(Problem.of("reason", Problem.MISSING))
                : List.of();
    }
}

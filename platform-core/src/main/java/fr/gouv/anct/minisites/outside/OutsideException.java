package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.validation.PlainText;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outside service has given no usable answer; the message has one line, for the log and the screen of the state. */
public class OutsideException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final OutsideFault fault;
    private final transient @Nullable Duration retryAfter;

    public OutsideException(OutsideFault fault, String detail) {
        this(fault, detail, null);
    }

    /** @param retryAfter delay that the service asks for */
    OutsideException(OutsideFault fault, String detail, @Nullable Duration retryAfter) {
        super(PlainText.start(PlainText.line(detail), LONGEST));
        this.fault = fault;
        this.retryAfter = retryAfter;
    }

    public OutsideFault fault() {
        return fault;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}

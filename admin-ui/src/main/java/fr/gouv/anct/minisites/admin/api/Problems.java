package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.ProblemException;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Problem;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.admin.shell.TokenRefusals;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What programs are refused for, with the words that say so. */
@Component
public class Problems {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** What was sent is no JSON. */
    ProblemException malformed() {
        return problem(HttpStatus.BAD_REQUEST, "malformed", "api.malformed", List.of());
    }

    /** What was sent does not say that it is JSON. */
    ProblemException notJson() {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json", "api.not-json", List.of());
    }

    /** What was sent is not said to be the bytes of a file. */
    public ProblemException notBytes() {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-bytes", "api.not-bytes", List.of());
    }

    /** A change of what somebody else may change too does not say which state of it was seen. */
    ProblemException unseen() {
        return problem(HttpStatus.PRECONDITION_REQUIRED, "unseen", "api.unseen", List.of());
    }

    /** It has changed since it was seen. */
    public ProblemException overtaken() {
        return problem(HttpStatus.PRECONDITION_FAILED, "overtaken", "api.overtaken", List.of());
    }

    /** Some values of what was sent cannot be kept. */
    public ProblemException invalid(List<Wrong> errors) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "api.invalid", errors);
    }

    /** One value of what was sent cannot be kept. */
    public ProblemException invalid(String pointer, String words) {
        return invalid(List.of(new Wrong(pointer, words)));
    }

    /**
     * It cannot be done as things stand.
     *
     * @param code what the type of the problem ends with
     */
    public ProblemException conflict(String code, String title, String detail, List<Wrong> errors) {
        return new ProblemException(new Problem(HttpStatus.CONFLICT, code, title, detail, errors));
    }

    /**
     * The role of who asks does not go as far.
     *
     * @param code what the type of the problem ends with
     * @param key of its title and detail in the bundle
     */
    public ProblemException forbidden(String code, String key) {
        return problem(HttpStatus.FORBIDDEN, code, key, List.of());
    }

    /** The role of the token's owner allows it, and the token does not. */
    public ProblemException tokenLacks(Action right) {
        return TokenRefusals.lacks(right, texts);
    }

    /** The site is being made, and says nothing yet. */
    public ProblemException unmade() {
        return conflict("not-made", texts.say("api.not-made"), texts.say("arrangement.unmade"), List.of());
    }

    /**
     * The same as {@link #invalid(List)}, of what a form would say.
     *
     * @param found keys of what is wrong, by the name of the field
     * @param pointer where the value of a field stands in what was sent
     */
    public ProblemException invalid(Map<String, String> found, UnaryOperator<String> pointer) {
        return invalid(found.entrySet().stream()
                .map(problem -> new Wrong(pointer.apply(problem.getKey()), texts.say(problem.getValue())))
                .toList());
    }

    private ProblemException problem(HttpStatus status, String code, String key, List<Wrong> errors) {
        return new ProblemException(
                new Problem(status, code, texts.say(key + ".title"), texts.say(key + ".detail"), errors));
    }
}

package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.label.PageProblemLabels;
import fr.gouv.anct.minisites.admin.routing.InsufficientScopeProblem;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Problem;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Creates the exceptions that API resources throw for a refused request, each with HTTP status, problem type, localised
 * title and detail.
 */
@Component
public class ApiProblems {

    private final Messages messages;

    ApiProblems(Messages messages) {
        this.messages = messages;
    }

    /** The body is not JSON. */
    ProblemException malformed() {
        return problem(HttpStatus.BAD_REQUEST, "malformed", "api.malformed", List.of());
    }

    /** The content type is not JSON. */
    ProblemException notJson() {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json", "api.not-json", List.of());
    }

    /** The content type is not that of a file's bytes. */
    public ProblemException notBytes() {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-bytes", "api.not-bytes", List.of());
    }

    /** A change of something that others may change too has no precondition. */
    ProblemException preconditionRequired() {
        return problem(HttpStatus.PRECONDITION_REQUIRED, "unseen", "api.unseen", List.of());
    }

    /** The object has changed since it was read. */
    public ProblemException preconditionFailed() {
        return problem(HttpStatus.PRECONDITION_FAILED, "overtaken", "api.overtaken", List.of());
    }

    /** Some values of the body cannot be stored. */
    public ProblemException invalid(List<Violation> errors) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "api.invalid", errors);
    }

    /**
     * Values of the body cannot be stored.
     *
     * @param key of the form of the same value: its messages are those of the form
     * @param found problems at paths of components, which are those of the JSON members
     */
    public ProblemException invalid(String key, List<fr.gouv.anct.minisites.validation.Problem> found) {
        return invalid(found.stream()
                .map(problem -> new Violation("/" + problem.path().replace('.', '/'), messages.of(key, problem)))
                .toList());
    }

    /** One value of the body cannot be stored. */
    public ProblemException invalid(String pointer, String words) {
        return invalid(List.of(new Violation(pointer, words)));
    }

    /**
     * The current state does not allow the request.
     *
     * @param code suffix of the problem's type
     */
    public ProblemException conflict(String code, String title, String detail, List<Violation> errors) {
        return new ProblemException(new Problem(HttpStatus.CONFLICT, code, title, detail, errors));
    }

    /**
     * The role of the caller does not allow the request.
     *
     * @param code suffix of the problem's type
     * @param key of its title and detail in the bundle
     */
    public ProblemException forbidden(String code, String key) {
        return problem(HttpStatus.FORBIDDEN, code, key, List.of());
    }

    /** The role of the token's owner allows the request, but the token does not cover it. */
    public ProblemException insufficientScope(Action right) {
        return InsufficientScopeProblem.of(right, messages);
    }

    /** The site is still being created, and has no content yet. */
    public ProblemException siteNotCreated() {
        return conflict("not-made", messages.get("api.not-made"), messages.get("setting.site-not-created"), List.of());
    }

    /**
     * Converts form errors to {@link #invalid(List)}.
     *
     * @param found message keys of the errors, by field name
     * @param pointer maps a field to the location of its value in the body
     */
    public ProblemException invalid(Map<String, String> found, UnaryOperator<String> pointer) {
        return invalid(found.entrySet().stream()
                .map(problem -> new Violation(
                        pointer.apply(problem.getKey()),
                        PageProblemLabels.text(
                                messages, problem.getValue(), PageInputValidator.longest(problem.getKey()))))
                .toList());
    }

    private ProblemException problem(HttpStatus status, String code, String key, List<Violation> errors) {
        return new ProblemException(
                new Problem(status, code, messages.get(key + ".title"), messages.get(key + ".detail"), errors));
    }
}

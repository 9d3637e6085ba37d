package fr.gouv.anct.minisites.admin.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Description of an API route for the OpenAPI document: summary, operation id, request and response records, status and
 * parameters.
 *
 * @param words message key of the summary; it ends with the subject and the id of the operation
 * @param sends record that describes the request body, bytes for a file; null where there is no body
 * @param answers record that describes the response or its items; null where the response is empty
 * @param status of a successful response
 * @param parameters names of the query parameters
 * @param conditional whether {@code If-Match} is required
 */
public record ApiOperation(
        String words,
        @Nullable Class<?> sends,
        @Nullable Class<?> answers,
        Shape shape,
        int status,
        List<String> parameters,
        boolean conditional) {

    /** Shape of a response. */
    public enum Shape {
        ONE,
        /** Page of a list, with the cursor of the next page. */
        STRETCH,
        LIST
    }

    /** Describes a response with one object. */
    public static ApiOperation returning(String words, @Nullable Class<?> answers) {
        return new ApiOperation(words, null, answers, Shape.ONE, answers == null ? 204 : 200, List.of(), false);
    }

    /** Describes a response with several objects. */
    public static ApiOperation returningList(String words, Shape shape, Class<?> answers, String... parameters) {
        return new ApiOperation(words, null, answers, shape, 200, List.of(parameters), false);
    }

    /** Adds a request body. */
    public ApiOperation sends(Class<?> shape) {
        return new ApiOperation(words, shape, answers, this.shape, status, parameters, conditional);
    }

    /** Adds query parameters. */
    public ApiOperation withQueryParameters(String... names) {
        return new ApiOperation(words, sends, answers, shape, status, List.of(names), conditional);
    }

    /** Answers with the created object (201). */
    public ApiOperation created() {
        return new ApiOperation(words, sends, answers, shape, 201, parameters, conditional);
    }

    /** Requires the version that the client has read, in {@code If-Match}. */
    public ApiOperation requiringIfMatch() {
        return new ApiOperation(words, sends, answers, shape, status, parameters, true);
    }

    /** Returns the operation id, unique in the document. */
    public String id() {
        return words.substring(words.lastIndexOf('.') + 1);
    }

    /** Returns the tag by which clients group operations. */
    public String subject() {
        String before = words.substring(0, words.lastIndexOf('.'));
        return before.substring(before.lastIndexOf('.') + 1);
    }
}

package fr.gouv.anct.minisites.admin.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document that describes the API says of a route.
 *
 * @param words key of the sentence that says what it does; it ends with the subject and the name of the operation
 * @param sends the record that the body has the shape of, bytes for a file; none where there is no body
 * @param answers the record that the answer has the shape of, or is made of; none where nothing is answered
 * @param status of an answer when it is done
 * @param parameters names of the parameters of the address
 * @param conditional whether {@code If-Match} is asked for
 */
public record Operation(
        String words,
        @Nullable Class<?> sends,
        @Nullable Class<?> answers,
        Shape shape,
        int status,
        List<String> parameters,
        boolean conditional) {

    /** What an answer is made of. */
    public enum Shape {
        ONE,
        /** A part of a list, with the cursor of the next. */
        STRETCH,
        LIST
    }

    /** Answers with one thing. */
    public static Operation one(String words, @Nullable Class<?> answers) {
        return new Operation(words, null, answers, Shape.ONE, answers == null ? 204 : 200, List.of(), false);
    }

    /** Answers with several. */
    public static Operation several(String words, Shape shape, Class<?> answers, String... parameters) {
        return new Operation(words, null, answers, shape, 200, List.of(parameters), false);
    }

    /** Reads a body. */
    public Operation sends(Class<?> shape) {
        return new Operation(words, shape, answers, this.shape, status, parameters, conditional);
    }

    /** Takes parameters of the address. */
    public Operation asks(String... names) {
        return new Operation(words, sends, answers, shape, status, List.of(names), conditional);
    }

    /** Answers with what is there from now on. */
    public Operation makes() {
        return new Operation(words, sends, answers, shape, 201, parameters, conditional);
    }

    /** Asks which state was seen. */
    public Operation ifSeen() {
        return new Operation(words, sends, answers, shape, status, parameters, true);
    }

    /** Its name, unique in the document. */
    public String id() {
        return words.substring(words.lastIndexOf('.') + 1);
    }

    /** What it belongs to, as clients group them. */
    public String subject() {
        String before = words.substring(0, words.lastIndexOf('.'));
        return before.substring(before.lastIndexOf('.') + 1);
    }
}

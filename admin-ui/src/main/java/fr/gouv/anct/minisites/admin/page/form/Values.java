package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Labels stored field values for readers. */
public final class Values {

    private Values() {}

    /**
     * Labels a value inside a block.
     *
     * @param type of the block
     * @param path to the value, which contains the names of its fields
     */
    public static String said(Texts texts, String type, List<String> path, String stored, Map<UUID, String> addresses) {
        List<Question> questions = Questions.of(type).orElse(List.of());
        Answer answer = new Answer.Line();
        for (String name : path) {
            for (Question question : questions) {
                if (question.name().equals(name)) {
                    answer = question.answer();
                }
            }
            questions = inner(answer, questions);
        }
        return switch (answer) {
            // A value that no form offers can still be submitted, and is stored in an incomplete block.
            case Answer.Choice choice
            when choice.codes().contains(stored) -> texts.say("block.choice." + choice.name() + "." + stored);
            case Answer.Flag _ -> texts.say(Boolean.parseBoolean(stored) ? "block.flag" : "block.flag.not");
            default -> reference(stored, addresses);
        };
    }

    private static List<Question> inner(Answer answer, List<Question> questions) {
        return switch (answer) {
            case Answer.Group(List<Question> inner) -> inner;
            case Answer.Parts(List<Question> inner) -> inner;
            default -> questions;
        };
    }

    /** Returns the address of a page or a file if the value is a stored reference. */
    public static String reference(String stored, Map<UUID, String> addresses) {
        return References.shown(stored, addresses);
    }
}

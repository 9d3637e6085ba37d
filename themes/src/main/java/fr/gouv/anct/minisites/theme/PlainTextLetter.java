package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a letter as plain text: paragraphs of short lines, as read in a terminal or by a screen reader. */
final class PlainTextLetter {

    private static final int WIDTH = 76;
    /** Position of the quote: below the greeting and the paragraph that introduces it. */
    private static final int AFTER_THE_FIRST = 2;

    private static final String QUOTED = "> ";
    private static final String SIGNATURE = "-- \n";

    private PlainTextLetter() {}

    static String of(Letter letter, TemplateMessages messages) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(wrapped(letter.greeting(), ""));
        letter.paragraphs().forEach(paragraph -> paragraphs.add(wrapped(paragraph, "")));
        if (letter.quote() != null) {
            paragraphs.add(AFTER_THE_FIRST, wrapped(letter.quote(), QUOTED));
        }
        if (letter.action() != null) {
            paragraphs.add(action(letter.action()));
        }
        paragraphs.add(SIGNATURE + wrapped(messages.text("letter.footer"), ""));
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** Returns the link text with the URL alone on its line, never wrapped, so that it can be followed or copied. */
    private static String action(LetterAction action) {
        return wrapped(action.label() + "\u00a0:", "") + "\n" + action.url();
    }

    private static String wrapped(String text, String prefix) {
        return text.strip()
                .lines()
                .flatMap(line -> lines(line, WIDTH - prefix.length()))
                .map(line -> (prefix + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** Breaks lines at plain spaces only: non-breaking spaces stay with their word. */
    private static Stream<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream();
    }
}

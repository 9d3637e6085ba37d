package fr.gouv.anct.minisites.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Normalises typed texts. */
public final class PlainText {

    private PlainText() {}

    /** Returns the text without control characters, except line feeds and tabs, and without whitespace around it. */
    public static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** Returns the text as one line: runs of whitespace and control characters become one space. */
    public static String line(String typed) {
        return typed.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    /** Returns the text with the line ends of Unix, without whitespace around it. */
    public static String lines(String typed) {
        return typed.replaceAll("\r\n?", "\n").strip();
    }

    /**
     * Returns the lines of a list, each without the bullet that text processors put before it; without empty ones.
     */
    public static List<String> items(String typed) {
        return typed.lines()
                .map(line -> line.replaceAll("\\p{Cc}", " ")
                        .replaceFirst("^\\h*+(?:[•·▪◦‣*–—-]\\h++)++", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

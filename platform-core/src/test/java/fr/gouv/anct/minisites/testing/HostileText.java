package fr.gouv.anct.minisites.testing;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A hostile text that repeats one fragment: the worst case of work done at each position of a text, or once for each of
 * its parts.
 */
public record HostileText(String start, String repeated, String end) implements IntFunction<String> {

    private static final List<HostileText> ALL = Stream.of(characters(), words(), markup(), structures())
            .flatMap(List::stream)
            .toList();

    /** Returns all hostile texts. */
    public static List<HostileText> all() {
        return ALL;
    }

    /** @param length approximate number of characters */
    @Override
    public String apply(int length) {
        return start + repeated.repeat(Math.max(1, (length - start.length() - end.length()) / repeated.length())) + end;
    }

    private static HostileText of(String repeated) {
        return new HostileText("", repeated, "");
    }

    private static HostileText between(String start, String repeated, String end) {
        return new HostileText(start, repeated, end);
    }

    private static List<HostileText> characters() {
        return Stream.concat(
                        Stream.of(
                                        "a", "é", "0", "<", ">", "&", "\"", "'", "(", "[", "{", "`", "*", "@", ".", "-",
                                        ":", "/", "#", "%", "|", "\t", "«", "\\")
                                .map(HostileText::of),
                        Stream.of(
                                        " ",
                                        "\n",
                                        "\u00a0",
                                        "\u0301",
                                        "\u0301\u0323",
                                        "\u200b",
                                        "\u202e",
                                        "\u0001",
                                        "\ud83d\udc69\u200d")
                                .map(repeated -> between("a", repeated, "a")))
                .toList();
    }

    private static List<HostileText> words() {
        return Stream.of(
                        "a ",
                        "ab\n",
                        "a\n\n",
                        "A. ",
                        "a, ",
                        "- a\n",
                        "a\tb\n",
                        "\"a\";",
                        "\"\"\t",
                        "[[",
                        "](",
                        "[a](b) ",
                        "http://",
                        "https://a.fr ",
                        "https://a.fr/",
                        "www.",
                        "a.",
                        "a-",
                        "a@",
                        "a@b.fr ",
                        "01 23 ",
                        "x/../",
                        "page:",
                        "media:0-",
                        "&amp;",
                        "&a",
                        "{0} ",
                        "2026-11-28 ",
                        "l’été ")
                .map(HostileText::of)
                .toList();
    }

    private static List<HostileText> markup() {
        return Stream.of(
                        "a<",
                        "<a",
                        "</",
                        "<a-",
                        "<p>",
                        "</p>",
                        "<br>",
                        "a<br>",
                        "<b>",
                        "<b>a</b> ",
                        "<a href=x>",
                        "<a href='/b'>c</a> ",
                        "<ul><li>",
                        "<li>a",
                        "<h2>a</h2>",
                        "<!--",
                        "<!---->",
                        "<table><tr><td>",
                        "<span>a</span>",
                        "<blockquote>",
                        "<svg>",
                        "<o:p></o:p>",
                        "<del>a</del>",
                        "<p><strong>a</strong></p>",
                        "<img src=x>")
                .map(HostileText::of)
                .toList();
    }

    private static List<HostileText> structures() {
        return List.of(
                between("<p ", "a=b ", ">c</p>"),
                between("<p ", "a", "=b>c</p>"),
                between("<p title=\"", "a ", "\">c</p>"),
                between("<a href=\"https://", "a.", "fr\">b</a>"),
                between("<a href=\"", "/", "\">b</a>"),
                between("<p>", "a ", "</p>"),
                between("<p>", "\n ", "a</p>"),
                between("<p>", "<br>", "a</p>"),
                between("<p>a</p>", "<p></p>", "<p>a</p>"),
                between("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "<!---->", "a"),
                between("<table>", "<tr><td rowspan=99 colspan=99>a", "</table>"),
                between("<table><tr>", "<td>a", "<tr><td>b</table>"),
                between("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "<p>e</p>", ""),
                between("", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", ""),
                between("<p>", "<font face=a>", "b</p>"),
                between("page:", "0", "-0000-4000-8000-000000000001"),
                between("https://exemple.fr/?", "a=b&", ""),
                between("https://", "a", ".fr"),
                between("https://", "@", "a.fr"),
                between("\"", "a;\"\"", ""),
                between("=", "a", "()"));
    }
}

package fr.gouv.anct.minisites.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fragment of a plain text that was divided at its web addresses: one such URL, or the text between them, for the
 * notice of a standalone page.
 *
 * @param href the part as a URL, when it is one; null for other text
 */
public record LinkedText(String text, @Nullable String href) {

    /** A web address, without the punctuation that follows it in a sentence. */
    private static final Pattern URL = Pattern.compile("https?://[^\\s\\u00a0\\u202f<>\"«»“”]*[\\p{L}\\p{N}/=_&#-]");

    /** Divides a text at its web addresses, which become links; the parts joined are the text. */
    public static List<LinkedText> of(String text) {
        List<LinkedText> parts = new ArrayList<>();
        Matcher url = URL.matcher(text);
        int end = 0;
        while (url.find()) {
            add(parts, text.substring(end, url.start()));
            parts.add(new LinkedText(url.group(), url.group()));
            end = url.end();
        }
        add(parts, text.substring(end));
        return List.copyOf(parts);
    }

    private static void add(List<LinkedText> parts, String plain) {
        if (!plain.isEmpty()) {
            parts.add(new LinkedText(plain, null));
        }
    }
}

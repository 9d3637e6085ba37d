package fr.gouv.anct.minisites.wording;

import java.text.Format;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses message patterns: those of {@link MessageFormat} with four further element types, outside a choice.
 *
 * <ul>
 *   <li>{@code {0,de}}: the value preceded by « de », or « d’ » before a vowel and a mute h; {@code {0,que}} likewise
 *   <li>{@code {0,le}}: the name of an organisation with its article, « l’Agence », « le Ministère »;
 *       {@code {0,Le}} at the beginning of a sentence
 *   <li>{@code {0,plural,page|pages}}: a number and its noun; 0 and 1 are singular in French
 * </ul>
 *
 * In a plain {@code {0}} between « and » the guillemets of the value become “ ”.
 */
public final class MessagePattern {

    private static final Pattern ELEMENT = Pattern.compile("\\{([0-9]),(de|que|le|Le|plural,([^{}|]+)\\|([^{}|]+))\\}");

    private static final Pattern PLAIN = Pattern.compile("\\{[0-9]\\}");

    private MessagePattern() {}

    /** @throws IllegalArgumentException when the text is not a valid pattern */
    public static MessageFormat format(String text, Locale locale) {
        Map<Integer, Format> own = new LinkedHashMap<>();
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        int elements = 0;
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next != '{') {
                quoted = next == '«' || quoted && next != '»';
                plain.append(next);
                at++;
                continue;
            }
            String element = text.substring(at, end(text, at));
            Optional<Format> format = format(ELEMENT.matcher(element), locale);
            if (quoted && PLAIN.matcher(element).matches()) {
                own.put(elements, new QuotedFormat(locale));
            }
            if (format.isPresent()) {
                own.put(elements, format.get());
            }
            plain.append(format.isPresent() ? element.substring(0, 2) + "}" : element);
            at += element.length();
            elements++;
        }
        MessageFormat message = new MessageFormat(plain.toString(), locale);
        own.forEach(message::setFormat);
        return message;
    }

    /** Returns the index after the brace that closes the opening one, or the end of the text. */
    private static int end(String text, int opening) {
        int depth = 0;
        for (int i = opening; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static Optional<Format> format(Matcher element, Locale locale) {
        if (!element.matches()) {
            return Optional.empty();
        }
        String type = element.group(2);
        return Optional.of(
                switch (type) {
                    case "de" -> new ParticleFormat(Particle.DE);
                    case "que" -> new ParticleFormat(Particle.QUE);
                    case "le" -> new ParticleFormat(Particle.ARTICLE);
                    case "Le" -> new ParticleFormat(Particle.CAPITAL_ARTICLE);
                    default -> new PluralFormat(element.group(3), element.group(4), locale);
                });
    }
}

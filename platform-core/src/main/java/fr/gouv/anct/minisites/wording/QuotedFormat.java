package fr.gouv.anct.minisites.wording;

import java.text.FieldPosition;
import java.text.Format;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Formats a value between the guillemets of a message: its own guillemets become “ ”, as French typography requires for
 * nested quotations.
 */
final class QuotedFormat extends Format {

    private static final long serialVersionUID = 1;

    private static final Pattern OPENING = Pattern.compile("«[\\s\\u00a0\\u202f]*+");
    private static final Pattern CLOSING = Pattern.compile("(?<![\\s\\u00a0\\u202f])[\\s\\u00a0\\u202f]*+»");

    private final Locale locale;

    QuotedFormat(Locale locale) {
        this.locale = locale;
    }

    @Override
    public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
        return to.append(
                value instanceof Number number
                        ? NumberFormat.getInstance(locale).format(number)
                        : inner(String.valueOf(value)));
    }

    private static String inner(String text) {
        return text.indexOf('«') < 0 && text.indexOf('»') < 0
                ? text
                : CLOSING.matcher(OPENING.matcher(text).replaceAll("“")).replaceAll("”");
    }

    @Override
    public Object parseObject(String source, ParsePosition position) {
        throw new UnsupportedOperationException("Parsing is not supported");
    }
}

package fr.gouv.anct.minisites.wording;

import java.text.FieldPosition;
import java.text.Format;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.regex.Pattern;

/** Formats a number with its noun in singular or plural. */
final class PluralFormat extends Format {

    private static final long serialVersionUID = 1;

    private static final Pattern SMALL = Pattern.compile("[0-9]");

    private final String singular;
    private final String plural;
    private final Locale locale;

    PluralFormat(String singular, String plural, Locale locale) {
        this.singular = singular;
        this.plural = plural;
        this.locale = locale;
    }

    @Override
    public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
        if (value instanceof Number number) {
            return append(
                    to, NumberFormat.getInstance(locale).format(number), isSingular(Math.abs(number.doubleValue())));
        }
        // A number that was already formatted as text.
        String text = String.valueOf(value);
        return append(to, text, SMALL.matcher(text).matches() && isSingular(Integer.parseInt(text)));
    }

    private StringBuffer append(StringBuffer to, String number, boolean one) {
        return to.append(number).append(' ').append(one ? singular : plural);
    }

    private boolean isSingular(double number) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? number < 2 : number == 1;
    }

    @Override
    public Object parseObject(String source, ParsePosition position) {
        throw new UnsupportedOperationException("Parsing is not supported");
    }
}

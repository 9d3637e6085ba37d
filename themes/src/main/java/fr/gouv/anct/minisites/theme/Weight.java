package fr.gouv.anct.minisites.theme;

import java.text.NumberFormat;

/** The weight of a file as a visitor reads it, in powers of ten: « 840 ko », « 1,2 Mo ». */
final class Weight {

    private static final String[] UNITS = {"byte", "kilobyte", "megabyte", "gigabyte"};

    private Weight() {}

    static String of(long bytes, Messages messages) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        NumberFormat number = NumberFormat.getInstance(messages.locale());
        number.setMaximumFractionDigits(value < 9.95 && unit > 0 ? 1 : 0);
        return messages.text("weight." + UNITS[unit], number.format(value));
    }
}

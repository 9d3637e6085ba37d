package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that needs something.
 *
 * @param subject identifies it among the findings of its signal, at most 400 characters
 * @param page null for words and addresses
 * @param label title of the page, searched words, or path
 * @param count how many views, searches or requests it is about; 0 for none
 * @param since day that it is about; null for none
 */
public record SignalFinding(
        String subject,
        @Nullable UUID page,
        String label,
        long count,
        @Nullable LocalDate since) {

    public static SignalFinding ofPage(UUID page, String title, long count, @Nullable LocalDate since) {
        return new SignalFinding(page.toString(), page, title, count, since);
    }

    static SignalFinding ofText(String text, long count) {
        return new SignalFinding(text, null, text, count, null);
    }
}

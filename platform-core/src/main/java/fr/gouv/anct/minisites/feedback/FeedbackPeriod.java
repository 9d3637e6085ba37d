package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.validation.Coded;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.time.LocalDate;
import java.time.Period;

/** Period of a report, until today. */
public enum FeedbackPeriod implements Coded {
    /** 30 days. */
    MONTH(Period.ofDays(30)),
    /** 92 days. */
    QUARTER(Period.ofDays(92)),
    /** Twelve months. */
    YEAR(Period.ofMonths(12));

    private final Period length;

    FeedbackPeriod(Period length) {
        this.length = length;
    }

    /** Returns the first day of the period that ends on a day. */
    LocalDate start(LocalDate today) {
        return today.minus(length).plusDays(1);
    }

    /** Returns the period with a code; thirty days for any other code. */
    public static FeedbackPeriod of(String code) {
        return EnumCode.find(FeedbackPeriod.class, code).orElse(MONTH);
    }
}

package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.AnchorName;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.time.TimeInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Format of a value, described by {@code page.problem.<name>}. */
public enum FieldFormat {
    DATE(LocalDate.class, LocalDate::parse),
    TIME(LocalTime.class, LocalTime::parse),
    EMAIL(EmailAddress.class, EmailAddress::new),
    PHONE(Phone.class, Phone::typed),
    ANCHOR(AnchorName.class, AnchorName::new),
    COLLECTION(CollectionName.class, CollectionName::new),
    DATA_SET(DataSetUrl.class, DataSetUrl::new),
    DATA_PUBLISHER(DataPublisherUrl.class, DataPublisherUrl::new);

    private final Class<?> type;
    private final Consumer<String> reading;

    FieldFormat(Class<?> type, Consumer<String> reading) {
        this.type = type;
        this.reading = reading;
    }

    /** Returns the format of the values of a type. */
    static Optional<FieldFormat> of(Class<?> type) {
        return Arrays.stream(values()).filter(format -> format.type == type).findFirst();
    }

    /** Converts an accepted value to its stored form. */
    String stored(String text) {
        return switch (this) {
            case DATE -> DateInput.of(text).date().orElseThrow().toString();
            case TIME -> TimeInput.of(text).orElseThrow().toString();
            case EMAIL, PHONE, ANCHOR, COLLECTION -> text;
            case DATA_SET -> new DataSetUrl(text).value();
            case DATA_PUBLISHER -> new DataPublisherUrl(text).value();
        };
    }

    /** Returns the message key for a value that is not accepted; the part after « page.problem. » is stored. */
    String problem(String text) {
        return this == DATE && DateInput.of(text) instanceof DateInput.Impossible
                ? "page.problem.form-date-impossible"
                : "page.problem." + key();
    }

    boolean takes(String text) {
        if (this == DATE) {
            return DateInput.of(text).date().isPresent();
        }
        if (this == TIME) {
            return TimeInput.of(text).isPresent();
        }
        try {
            reading.accept(text);
            return true;
        } catch (RuntimeException wrong) {
            return false;
        }
    }

    /** Returns the suffix of the keys of its messages and of its hint. */
    public String key() {
        return "form-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

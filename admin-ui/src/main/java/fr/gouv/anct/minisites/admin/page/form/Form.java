package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.content.block.AnchorName;
import fr.gouv.anct.minisites.content.block.EmailAddress;
import fr.gouv.anct.minisites.content.block.Phone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Values that are written in one way; {@code page.problem.<name>} says which. */
enum Form {
    DATE(LocalDate.class, FieldView.Kind.DATE, LocalDate::parse),
    EMAIL(EmailAddress.class, FieldView.Kind.EMAIL, EmailAddress::new),
    PHONE(Phone.class, FieldView.Kind.LINE, Phone::new),
    ANCHOR(AnchorName.class, FieldView.Kind.SLUG, AnchorName::new);

    private final Class<?> type;
    private final FieldView.Kind kind;
    private final Consumer<String> reading;

    Form(Class<?> type, FieldView.Kind kind, Consumer<String> reading) {
        this.type = type;
        this.kind = kind;
        this.reading = reading;
    }

    /** That of the values of a type. */
    static Optional<Form> of(Class<?> type) {
        return Arrays.stream(values()).filter(form -> form.type == type).findFirst();
    }

    FieldView.Kind kind() {
        return kind;
    }

    boolean takes(String text) {
        try {
            reading.accept(text);
            return true;
        } catch (RuntimeException wrong) {
            return false;
        }
    }

    /** The key of what is said of a value that it does not take, and of its hint. */
    String key() {
        return "form-" + name().toLowerCase(Locale.ROOT);
    }
}

package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.reference.WebUrl;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** URI for vulnerability reports: {@code mailto:} an e-mail address, or {@code https:}; an empty text satisfies it. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SecurityContact.Validator.class)
public @interface SecurityContact {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the text. */
    final class Validator implements ConstraintValidator<SecurityContact, String> {

        private static final String MAILTO = "mailto:";

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || text.isEmpty()
                    || (text.startsWith(MAILTO) && EmailAddressFormat.valid(text.substring(MAILTO.length())))
                    || WebUrl.secure(text).isPresent();
        }
    }
}

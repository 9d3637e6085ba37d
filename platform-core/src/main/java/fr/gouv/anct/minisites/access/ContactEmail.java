package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.validation.InputFormat;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * E-mail address that a site publishes, of a person or a service, see {@link EmailAddressFormat#valid}; an empty text
 * satisfies it.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ContactEmail.Validator.class)
@InputFormat(InputFormat.Kind.EMAIL)
public @interface ContactEmail {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the text. */
    final class Validator implements ConstraintValidator<ContactEmail, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isEmpty() || EmailAddressFormat.ofContact(text);
        }
    }
}

package fr.gouv.anct.minisites.reference;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Link that can be submitted, see {@link Link#typed}: stored links may be others. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StorableLink.Validator.class)
public @interface StorableLink {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the link. */
    final class Validator implements ConstraintValidator<StorableLink, Link> {

        @Override
        public boolean isValid(@Nullable Link link, ConstraintValidatorContext context) {
            return link == null || Link.typed(link.toString()).isPresent();
        }
    }
}

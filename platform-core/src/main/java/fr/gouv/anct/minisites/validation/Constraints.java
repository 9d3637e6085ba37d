package fr.gouv.anct.minisites.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.constraints.Range;

/**
 * Checks values against the Jakarta constraints on the components of their records. Messages belong to the back
 * office's bundles: a violation has a code and arguments, and no expression language is evaluated.
 */
public final class Constraints {

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new NoMessages())
            .buildValidatorFactory()
            .getValidator();

    private Constraints() {}

    /** Reads the constraints of a type now: the first check of a value would read them on an event loop. */
    public static void prepare(Class<?> type) {
        VALIDATOR.getConstraintsForClass(type);
    }

    /** Returns the problems of a value: those of its components first, then those of its own rules. */
    public static List<Problem> check(Object value) {
        List<Problem> problems = new ArrayList<>(problems(VALIDATOR.validate(value)));
        if (value instanceof Checked checked) {
            problems.addAll(checked.problems());
        }
        return List.copyOf(problems);
    }

    private static <T> List<Problem> problems(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(Constraints::problem)
                // The validator returns a set without order.
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::code))
                .toList();
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\[(\\d+)]", ".$1");
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return switch (constraint) {
            case NotBlank _, NotEmpty _, NotNull _ -> Problem.of(path, Problem.MISSING);
            case Size size
            when exceeds(violation.getInvalidValue(), size.max()) -> Problem.of(path, Problem.LONG, size.max());
            case Size size -> Problem.of(path, "short", size.min());
            case Range range -> Problem.of(path, "range", range.min(), range.max());
            default -> Problem.of(path, code(constraint.annotationType().getSimpleName()));
        };
    }

    private static boolean exceeds(Object value, int most) {
        return switch (value) {
            case CharSequence text -> text.length() > most;
            case Collection<?> elements -> elements.size() > most;
            default -> false;
        };
    }

    /** Returns the code of a constraint of our own: its name in lower case, words separated by hyphens. */
    private static String code(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Leaves the messages of violations alone, which nobody reads. */
    private static final class NoMessages implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}

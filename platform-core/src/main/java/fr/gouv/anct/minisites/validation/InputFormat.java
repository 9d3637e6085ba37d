package fr.gouv.anct.minisites.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Format of the texts that satisfy a constraint: fields help to type it. Annotates the annotation of a constraint. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InputFormat {

    Kind value();

    /** Formats with a kind of field of their own. */
    enum Kind {
        EMAIL,
        URL,
        SLUG
    }
}

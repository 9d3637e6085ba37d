package fr.gouv.anct.minisites.content.block;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a block in JSON, in templates and in message bundles, and the schema version it writes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BlockType {

    /** Lower case words joined by hyphens, for example {@code key-figures}; never changed once published. */
    String value();

    /** Current schema version of the record; older versions reach it through an {@link Upcaster}. */
    int version() default 1;
}

package fr.gouv.anct.minisites.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States whose rows a class that accesses the database reads and writes. Every such class has this annotation. The
 * isolation suite reads it: the methods of repositories of tenants and accounts are called with ids of another owner.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RowScope {

    /** Owners of the rows; empty for a class that holds connections and accesses no rows itself. */
    RowOwner[] value();

    /** Purposes for which the class also accesses rows across tenants and accounts, through {@link CrossTenantScope}. */
    CrossTenantScope.Purpose[] crossTenantPurposes() default {};
}

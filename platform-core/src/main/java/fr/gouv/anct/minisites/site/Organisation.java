package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.Nullable;

/**
 * A legal person.
 *
 * @param siret 14 digits
 */
public record Organisation(
        String name,
        String address,
        String phone,
        @Nullable String email,
        @Nullable String siret) {}

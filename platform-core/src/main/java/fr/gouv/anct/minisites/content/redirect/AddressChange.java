package fr.gouv.anct.minisites.content.redirect;

import java.util.UUID;

/**
 * A page that has another address.
 *
 * @param before its path until now
 * @param after its path from now on
 * @param published whether visitors know it
 */
public record AddressChange(UUID page, String before, String after, boolean published) {}

package fr.gouv.anct.minisites.content.redirect;

import java.util.UUID;

/**
 * A page that has another address.
 *
 * @param before its path until now
 * @param after its path from now on
 * @param published whether visitors read it there from now on
 * @param known whether visitors read it at its path until now, or did last
 */
public record AddressChange(UUID page, String before, String after, boolean published, boolean known) {}

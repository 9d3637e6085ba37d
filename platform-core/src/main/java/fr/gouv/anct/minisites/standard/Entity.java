package fr.gouv.anct.minisites.standard;

/**
 * A legal person that publishes sites; what it says here stands in the legal pages of all that state its SIRET.
 *
 * @param siret 14 digits
 */
public record Entity(String siret, String name, String address, String phone) {}

package fr.gouv.anct.minisites.standard;

/**
 * A legal person that publishes sites; its values appear in the legal pages of all sites that state its SIRET.
 *
 * @param siret 14 digits
 */
public record LegalEntity(String siret, String name, String address, String phone) {}

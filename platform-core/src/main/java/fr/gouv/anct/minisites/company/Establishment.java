package fr.gouv.anct.minisites.company;

/**
 * The facts of an establishment as Recherche d'entreprises publishes them, in plain text of one line each and often in
 * capitals.
 *
 * @param address may be empty
 */
public record Establishment(String siret, String name, String address) {}

package fr.gouv.anct.minisites.site;

/** A company that processes personal data for the publisher. */
public record Processor(String name, String country, String role) {}

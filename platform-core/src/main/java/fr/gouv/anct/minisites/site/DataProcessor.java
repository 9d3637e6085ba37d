package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A company that processes personal data for the publisher. */
@JsonTypeName("Processor")
public record DataProcessor(String name, String country, String role) {}

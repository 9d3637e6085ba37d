package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A processing of personal data: purpose, legal basis, data, retention. All plain sentences. */
@JsonTypeName("Processing")
public record ProcessingActivity(String purpose, String legalBasis, String data, String retention) {}

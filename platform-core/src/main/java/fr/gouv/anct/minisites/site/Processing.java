package fr.gouv.anct.minisites.site;

/** A processing of personal data: purpose, legal basis, data, retention. All plain sentences. */
public record Processing(String purpose, String legalBasis, String data, String retention) {}

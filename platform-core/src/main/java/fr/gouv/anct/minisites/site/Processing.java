package fr.gouv.anct.minisites.site;

/** One use of personal data: why, on what ground, which data, how long. All plain sentences. */
public record Processing(String purpose, String legalBasis, String data, String retention) {}

package fr.gouv.anct.minisites.admin.company;

/**
 * The look-up of an establishment in a form, with its answer and what the form may take over.
 *
 * @param kind of the alert with the answer, as the DSFR names it
 * @param text of the answer; empty before a look-up
 * @param name empty where nothing is proposed
 * @param address may be empty
 */
public record CompanyPanel(String kind, String text, String name, String address) {

    static final CompanyPanel EMPTY = new CompanyPanel("info", "", "", "");
}

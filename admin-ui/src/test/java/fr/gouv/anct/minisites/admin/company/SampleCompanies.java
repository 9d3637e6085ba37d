package fr.gouv.anct.minisites.admin.company;

/** Sample answers of the look-up of a SIRET, for the tests of the screens. */
public final class SampleCompanies {

    private SampleCompanies() {}

    public static CompanyPanel proposed(String text) {
        return new CompanyPanel("info", text, text, text);
    }

    public static CompanyPanel refused(String text) {
        return new CompanyPanel("warning", text, "", "");
    }
}

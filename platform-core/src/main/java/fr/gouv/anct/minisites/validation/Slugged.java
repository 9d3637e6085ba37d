package fr.gouv.anct.minisites.validation;

/** Constant of an enum with a name in the addresses of visitors, which stays when the constant is renamed. */
public interface Slugged {

    /** Name of the constant, as it is stored. */
    String name();

    /** Name in the addresses of visitors. */
    String slug();
}

package fr.gouv.anct.minisites.provisioning.request;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Valid answers to the request form. */
public final class Filled {

    private Filled() {}

    /** Returns valid answers, with the given ones in their place. */
    public static Map<Field, String> with(Map<Field, String> others) {
        Map<Field, String> answers = new EnumMap<>(Field.class);
        answers.put(Field.PROGRAMME_NAME, "Quartiers en lumière");
        answers.put(Field.ENTITY, "Direction générale déléguée Politique de la ville");
        answers.put(Field.ENTITY_SIRET, "130 026 032 00016");
        answers.put(
                Field.SUMMARY, "Un programme qui aide les communes à mieux éclairer leurs quartiers, pour moins cher.");
        answers.put(
                Field.NEED,
                "Les communes ne trouvent nulle part réunies les aides, les méthodes et les exemples : elles nous appellent.");
        answers.put(Field.EVIDENCE, "Douze cents appels en 2025, dont neuf cents sur les mêmes dix questions.");
        answers.put(Field.AUDIENCES, "Élus et agents des communes de moins de 20 000 habitants");
        answers.put(Field.EXISTING, "Une page du portail et une lettre mensuelle.");
        answers.put(Field.INSUFFICIENT, "Une rubrique ne permet ni actualités propres, ni guides par profil.");
        answers.put(Field.REPLACES, "no");
        answers.put(Field.ADDRESS_KIND, "host");
        answers.put(Field.SLUG, "quartiers-en-lumiere");
        answers.put(Field.ACCENT, "green-emeraude");
        answers.put(Field.TAGLINE, "Éclairer juste");
        answers.put(Field.OWNER_NAME, "Sacha Lemoine");
        answers.put(Field.OWNER_EMAIL, "sacha.lemoine@test.example");
        answers.put(Field.SECOND_OWNER_NAME, "Dominique de La Tour");
        answers.put(Field.SECOND_OWNER_EMAIL, "dominique.delatour@test.example");
        answers.put(Field.PUBLICATION_DIRECTOR, "Alix Renard, directrice générale");
        answers.put(Field.CONTACT_EMAIL, "lumiere@test.example");
        answers.put(Field.END_DATE, LocalDate.now().plusYears(2).toString());
        answers.putAll(others);
        return answers;
    }
}

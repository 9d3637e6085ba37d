package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Valid answers to the request form. */
public final class ValidRequestAnswers {

    private ValidRequestAnswers() {}

    /** Returns valid answers, with the given ones in their place. */
    public static Map<RequestField, String> with(Map<RequestField, String> others) {
        Map<RequestField, String> answers = new EnumMap<>(RequestField.class);
        answers.put(RequestField.PROGRAMME_NAME, "Quartiers en lumière");
        answers.put(RequestField.ENTITY, "Direction générale déléguée Politique de la ville");
        answers.put(RequestField.ENTITY_SIRET, "130 026 032 00016");
        answers.put(
                RequestField.SUMMARY,
                "Un programme qui aide les communes à mieux éclairer leurs quartiers, pour moins cher.");
        answers.put(RequestField.THEMES, "neighbourhoods environment");
        answers.put(RequestField.AUDIENCE_GROUPS, "local-authorities");
        answers.put(
                RequestField.NEED,
                "Les communes ne trouvent nulle part réunies les aides, les méthodes et les exemples : elles nous"
                        + " appellent.");
        answers.put(RequestField.EVIDENCE, "Douze cents appels en 2025, dont neuf cents sur les mêmes dix questions.");
        answers.put(RequestField.AUDIENCES, "Élus et agents des communes de moins de 20 000 habitants");
        answers.put(RequestField.EXISTING, "Une page du portail et une lettre mensuelle.");
        answers.put(RequestField.INSUFFICIENT, "Une rubrique ne permet ni actualités propres, ni guides par profil.");
        answers.put(RequestField.REPLACES, "no");
        answers.put(RequestField.ADDRESS_KIND, "host");
        answers.put(RequestField.SLUG, "quartiers-en-lumiere");
        answers.put(RequestField.ACCENT, "green-emeraude");
        answers.put(RequestField.TAGLINE, "Éclairer juste");
        answers.put(RequestField.OWNER_NAME, "Sacha Lemoine");
        answers.put(RequestField.OWNER_EMAIL, "sacha.lemoine@test.example");
        answers.put(RequestField.SECOND_OWNER_NAME, "Dominique de La Tour");
        answers.put(RequestField.SECOND_OWNER_EMAIL, "dominique.delatour@test.example");
        answers.put(RequestField.PUBLICATION_DIRECTOR, "Alix Renard, directrice générale");
        answers.put(RequestField.CONTACT_EMAIL, "lumiere@test.example");
        answers.put(
                RequestField.END_DATE,
                LocalDate.now(ParisCalendar.ZONE).plusYears(2).toString());
        answers.putAll(others);
        return answers;
    }
}

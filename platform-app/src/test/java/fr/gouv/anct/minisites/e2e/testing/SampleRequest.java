package fr.gouv.anct.minisites.e2e.testing;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Provides answers of a site request as a team would write them. */
public final class SampleRequest {

    private SampleRequest() {}

    /** Returns complete answers, which can be submitted as they are. */
    public static Map<RequestField, String> named(String programme, String slug, Account owner) {
        Map<RequestField, String> answers = new EnumMap<>(RequestField.class);
        answers.put(RequestField.PROGRAMME_NAME, programme);
        answers.put(RequestField.ENTITY, "Direction générale déléguée Territoires et ruralités");
        answers.put(RequestField.ENTITY_SIRET, "130 026 032 00016");
        answers.put(
                RequestField.SUMMARY,
                "Un programme qui aide les communes à rouvrir leurs sentiers, à les entretenir et à les faire"
                        + " connaître.");
        answers.put(RequestField.THEMES, "RURAL_AREAS ENVIRONMENT");
        answers.put(RequestField.AUDIENCE_GROUPS, "ASSOCIATIONS LOCAL_AUTHORITIES");
        answers.put(
                RequestField.NEED,
                "Les communes cherchent les aides, les modèles d’arrêtés et les exemples : rien ne les réunit.\n"
                        + "Elles nous appellent, et chaque service répond de son côté.");
        answers.put(
                RequestField.EVIDENCE,
                "Huit cents appels en 2025, dont six cents portent sur les mêmes dix questions.");
        answers.put(RequestField.AUDIENCES, "Maires et agents des communes rurales, associations de randonnée.");
        answers.put(
                RequestField.EXISTING, "Une page du portail, mise à jour deux fois par an, et une lettre mensuelle.");
        answers.put(RequestField.INSUFFICIENT, "Une rubrique ne permet ni actualités propres, ni guides par profil.");
        answers.put(RequestField.REPLACES, "no");
        answers.put(RequestField.ADDRESS_KIND, "path");
        answers.put(RequestField.SLUG, slug);
        answers.put(RequestField.ACCENT, "green-menthe");
        answers.put(RequestField.TAGLINE, "Rouvrir les chemins");
        answers.put(RequestField.OWNER_NAME, owner.name());
        answers.put(RequestField.OWNER_EMAIL, owner.email());
        answers.put(RequestField.SECOND_OWNER_NAME, "Frédérique Aubin");
        answers.put(RequestField.SECOND_OWNER_EMAIL, "frederique.aubin@demonstration.example");
        answers.put(RequestField.PUBLICATION_DIRECTOR, "Alix Renard, directrice générale");
        answers.put(RequestField.CONTACT_EMAIL, "sentiers@demonstration.example");
        answers.put(RequestField.DATA_PROTECTION_EMAIL, "dpo@demonstration.example");
        answers.put(RequestField.SECURITY_EMAIL, "faille@demonstration.example");
        // Typed alike whether a browser asks for the day or for the month first.
        answers.put(
                RequestField.END_DATE,
                LocalDate.of(LocalDate.now(ParisCalendar.ZONE).getYear() + 2, 12, 12)
                        .toString());
        return answers;
    }
}

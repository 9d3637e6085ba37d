package fr.gouv.anct.minisites.e2e;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.request.Field;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Provides answers of a site request as a team would write them. */
final class SampleRequest {

    private SampleRequest() {}

    /** Returns complete answers, which can be submitted as they are. */
    static Map<Field, String> named(String programme, String slug, Account owner) {
        Map<Field, String> answers = new EnumMap<>(Field.class);
        answers.put(Field.PROGRAMME_NAME, programme);
        answers.put(Field.ENTITY, "Direction générale déléguée Territoires et ruralités");
        answers.put(Field.ENTITY_SIRET, "130 026 032 00016");
        answers.put(
                Field.SUMMARY,
                "Un programme qui aide les communes à rouvrir leurs sentiers, à les entretenir et à les faire connaître.");
        answers.put(
                Field.NEED,
                "Les communes cherchent les aides, les modèles d’arrêtés et les exemples : rien ne les réunit.\n"
                        + "Elles nous appellent, et chaque service répond de son côté.");
        answers.put(Field.EVIDENCE, "Huit cents appels en 2025, dont six cents portent sur les mêmes dix questions.");
        answers.put(Field.AUDIENCES, "Maires et agents des communes rurales, associations de randonnée.");
        answers.put(Field.EXISTING, "Une page du portail, mise à jour deux fois par an, et une lettre mensuelle.");
        answers.put(Field.INSUFFICIENT, "Une rubrique ne permet ni actualités propres, ni guides par profil.");
        answers.put(Field.REPLACES, "no");
        answers.put(Field.ADDRESS_KIND, "path");
        answers.put(Field.SLUG, slug);
        answers.put(Field.ACCENT, "green-menthe");
        answers.put(Field.TAGLINE, "Rouvrir les chemins");
        answers.put(Field.OWNER_NAME, owner.name());
        answers.put(Field.OWNER_EMAIL, owner.email());
        answers.put(Field.SECOND_OWNER_NAME, "Frédérique Aubin");
        answers.put(Field.SECOND_OWNER_EMAIL, "frederique.aubin@demonstration.example");
        answers.put(Field.PUBLICATION_DIRECTOR, "Alix Renard, directrice générale");
        answers.put(Field.CONTACT_EMAIL, "sentiers@demonstration.example");
        answers.put(Field.DATA_PROTECTION_EMAIL, "dpo@demonstration.example");
        answers.put(Field.SECURITY_EMAIL, "faille@demonstration.example");
        // Typed alike whether a browser asks for the day or for the month first.
        answers.put(
                Field.END_DATE,
                LocalDate.of(LocalDate.now().getYear() + 2, 12, 12).toString());
        return answers;
    }
}

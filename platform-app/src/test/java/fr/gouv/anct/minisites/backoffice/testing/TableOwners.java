package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.database.RowOwner;
import java.util.Map;
import java.util.TreeMap;

/** Owner of the rows of every table; {@code TablePolicyTest} compares the tables and their policies with it. */
public final class TableOwners {

    public static final Map<String, RowOwner> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("tenant", RowOwner.TENANT),
            Map.entry("address", RowOwner.TENANT),
            Map.entry("site", RowOwner.TENANT),
            Map.entry("former_arrangement", RowOwner.TENANT),
            Map.entry("media", RowOwner.TENANT),
            Map.entry("media_folder", RowOwner.TENANT),
            Map.entry("media_rendition", RowOwner.TENANT),
            Map.entry("document_passage", RowOwner.TENANT),
            Map.entry("media_use", RowOwner.TENANT),
            Map.entry("template_use", RowOwner.TENANT),
            Map.entry("page_template", RowOwner.PLATFORM),
            Map.entry("page_template_version", RowOwner.PLATFORM),
            Map.entry("section_use", RowOwner.TENANT),
            Map.entry("document_facts", RowOwner.TENANT),
            Map.entry("media_content", RowOwner.TENANT),
            Map.entry("media_slice", RowOwner.TENANT),
            Map.entry("page", RowOwner.TENANT),
            Map.entry("revision", RowOwner.TENANT),
            Map.entry("redirect", RowOwner.TENANT),
            Map.entry("contact_message", RowOwner.TENANT),
            Map.entry("entity", RowOwner.PLATFORM),
            Map.entry("standard_text", RowOwner.PLATFORM),
            Map.entry("vocabulary_term", RowOwner.PLATFORM),
            Map.entry("territory", RowOwner.PLATFORM),
            Map.entry("territory_edition", RowOwner.PLATFORM),
            Map.entry("embed_host", RowOwner.PLATFORM),
            Map.entry("review", RowOwner.TENANT),
            Map.entry("schedule", RowOwner.TENANT),
            Map.entry("check_waiver", RowOwner.TENANT),
            Map.entry("page_use", RowOwner.TENANT),
            Map.entry("site_use", RowOwner.TENANT),
            Map.entry("page_check", RowOwner.TENANT),
            Map.entry("search_entry", RowOwner.TENANT),
            Map.entry("offered_file", RowOwner.TENANT),
            Map.entry("search_word", RowOwner.TENANT),
            Map.entry("quick_search_entry", RowOwner.TENANT),
            Map.entry("preview_link", RowOwner.TENANT),
            Map.entry("preview_comment", RowOwner.TENANT),
            Map.entry("working_copy", RowOwner.TENANT),
            Map.entry("page_presence", RowOwner.TENANT),
            Map.entry("membership", RowOwner.TENANT),
            Map.entry("creation", RowOwner.TENANT),
            Map.entry("creation_step", RowOwner.TENANT),
            Map.entry("launch", RowOwner.TENANT),
            Map.entry("guide_confirmation", RowOwner.TENANT),
            Map.entry("suspension", RowOwner.TENANT),
            Map.entry("site_end", RowOwner.TENANT),
            Map.entry("search_rules", RowOwner.TENANT),
            Map.entry("invitation", RowOwner.TENANT),
            Map.entry("invitation_ceiling", RowOwner.TENANT),
            Map.entry("lifecycle_measure", RowOwner.TENANT),
            Map.entry("site_request", RowOwner.ACCOUNT),
            Map.entry("request_decision", RowOwner.ACCOUNT),
            Map.entry("request_note", RowOwner.ACCOUNT),
            Map.entry("session", RowOwner.SECRET_HOLDER),
            Map.entry("interrupted_form", RowOwner.SECRET_HOLDER),
            Map.entry("access_token", RowOwner.ACCOUNT),
            Map.entry("account", RowOwner.PLATFORM),
            Map.entry("audit_event", RowOwner.PLATFORM),
            Map.entry("scheduled_tasks", RowOwner.PLATFORM),
            Map.entry("outgoing_mail", RowOwner.PLATFORM),
            // Looked up before the sign-in, by values that only a provider or a browser can present.
            Map.entry("identity", RowOwner.PLATFORM),
            Map.entry("granted_administrator", RowOwner.PLATFORM),
            Map.entry("sign_in_attempt", RowOwner.PLATFORM)));

    private TableOwners() {}
}

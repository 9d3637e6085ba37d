package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Shared section to create, as a draft with only its title. */
@JsonTypeName("SentNewSection")
record NewSectionRequest(String title) {}

package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Version to publish.
 *
 * @param version that was read: a version that the caller has not seen cannot be published
 */
@JsonTypeName("SentPublication")
record PublicationRequest(Integer version) {}

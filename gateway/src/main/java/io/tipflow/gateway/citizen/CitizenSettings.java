package io.tipflow.gateway.citizen;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says about the pages for citizens.
 *
 * @param exit where "leave quickly" leads: a page that says nothing about who opens it
 * @param onion the address of the same pages as an onion service, if there is one
 */
@ConfigurationProperties("tipflow.gateway.citizen")
record CitizenSettings(
        @DefaultValue("https://vi.wikipedia.org/") URI exit, @Nullable String onion) {}

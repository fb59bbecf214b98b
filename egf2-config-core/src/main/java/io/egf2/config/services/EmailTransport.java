package io.egf2.config.services;

/** How pusher sends e-mail: what the key {@code email_transport} may say. */
public enum EmailTransport {
    /** SendGrid. */
    SENDGRID
}

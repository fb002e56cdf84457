package io.attimo.platform.limits;

/** Where a request comes from, as its files are counted: the member or key it was let in for, their tenant, the address. */
public record RequestSource(String sender, String tenant, String address) {}

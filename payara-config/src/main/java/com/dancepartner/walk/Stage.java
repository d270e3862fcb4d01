package com.dancepartner.walk;

import java.net.URI;
import java.util.function.Supplier;

/**
 * Where the story is played.
 *
 * @param api the product, to somebody who is not signed in
 * @param secondNode where the host's chat socket is opened: another node of the grid, or the same
 * @param inbox page of the development mail server
 * @param adminCode gives the present code of the administrator's authenticator
 */
public record Stage(
        Api api, URI secondNode, URI inbox, String adminLogin, String adminPassword, Supplier<String> adminCode) {}

package com.dancepartner.app.identity;

import java.util.List;

/**
 * A page of accounts.
 *
 * @param total how many there are in all
 */
public record UserList(List<UserView> items, long total) {}

/* SPDX-License-Identifier: MIT
 *
 * A module for tests: a shared object that is no plug-in at all.
 */
int stranger_answer(void);

int
stranger_answer(void)
{
    return 42;
}

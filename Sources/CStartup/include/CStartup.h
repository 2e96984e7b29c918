// Has no functions to call: what it does, it does before main.
